"""Pages fetched from a server on this machine: rules and bounds kept, private places refused."""

from __future__ import annotations

import re
import shutil
import ssl
import subprocess
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from servanda.errors import BadInput
from servanda.exchange.fetching import Fetcher, Limits
from servanda.exchange.fetching.places import public, split
from servanda.exchange.pages.finding import is_address

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from servanda.exchange.pages import Raw

pytestmark = pytest.mark.enable_socket

PAGE = "<html><body><p>Größe</p></body></html>"
RULES = b"User-agent: *\nDisallow: /kept\nDisallow: /*.pdf$\nAllow: /kept/open\n"


class Site(BaseHTTPRequestHandler):
    """A site with good pages and bad ones."""

    server: ThreadingHTTPServer

    asked: list[tuple[str, str]] = []  # noqa: RUF012 - shared by all requests on purpose

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer by the path."""
        self.asked.append((self.path, self.headers["Host"]))
        with suppress(ConnectionError):
            getattr(self, self.path.split("/")[1].replace(".", "_"), self.page)()

    def send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def robots_txt(self) -> None:
        self.send(200, RULES)

    def page(self) -> None:
        self.send(200, PAGE.encode("cp1252"), Content_Type="text/html; charset=Windows-1252")

    def moved(self) -> None:
        self.send(302, Location="/page?a=ö#end")

    def around(self) -> None:
        self.send(301, Location="/around")

    def inside(self) -> None:
        self.send(302, Location=f"http://127.0.0.2:{self.server.server_port}/page")

    def metadata(self) -> None:
        self.send(302, Location="http://169.254.169.254/latest/meta-data/")

    def file(self) -> None:
        self.send(302, Location="file:///etc/passwd")

    def forbidden(self) -> None:
        self.send(302, Location="/kept/secret")

    def missing(self) -> None:
        self.send(404)

    def picture(self) -> None:
        self.send(200, b"\x89PNG", Content_Type="image/png")

    def large(self) -> None:
        self.send(200, b"", Content_Length="99999999999")

    def endless(self) -> None:
        self.send(200, Content_Type="text/html")
        while True:
            self.wfile.write(b"<p>more</p>" * 1000)

    def slow(self) -> None:
        self.send(200, Content_Type="text/html")
        while True:
            self.wfile.write(b".")
            time.sleep(0.05)

    def slowhead(self) -> None:
        while True:
            self.wfile.write(b"H")
            time.sleep(0.05)

    def broken(self) -> None:
        self.send(200, b"half", Content_Length="100")

    def nonsense(self) -> None:
        self.wfile.write(b"\xff\x00 what?\r\n\r\n")


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def now() -> str:
    return "2026-11-23T00:00:00+00:00"


def fetch(url: str, limits: Limits | None = None) -> Raw:
    """Fetched by one that goes to the server of this test and to no other private place."""
    permits = lambda ip: ip == ip_address("127.0.0.1") or public(ip)  # noqa: E731
    return Fetcher(now, limits=limits, permits=permits).fetch(url)


def test_a_page_comes_with_its_bytes_its_charset_and_where_it_was(site: str) -> None:
    found = fetch(f"{site}/moved")
    assert found.body == PAGE.encode("cp1252")
    assert (found.charset, found.fetched) == ("windows-1252", now())
    assert (found.name, found.url) == (f"{site}/moved", f"{site}/page?a=%C3%B6")


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("kept/secret", "robots.txt"),
        ("text.pdf", "robots.txt"),
        ("forbidden", "kept/secret to be fetched"),
        ("around", "more than 5 times"),
        ("inside", "127.0.0.2, which is not public"),
        ("metadata", "169.254.169.254, which is not public"),
        ("file", "no address of a page"),
        ("missing", "404 Not Found; check"),
        ("picture", "image/png"),
        ("large", "more than 20,000,000 bytes"),
        ("broken", "cannot be fetched"),
        ("nonsense", "cannot be fetched"),
    ],
)
def test_what_is_not_fetched_is_told_in_a_sentence(site: str, path: str, says: str) -> None:
    with pytest.raises(BadInput, match=re.escape(says)) as caught:
        fetch(f"{site}/{path}")
    assert "\n" not in str(caught.value)


def test_what_the_rules_open_is_fetched(site: str) -> None:
    assert fetch(f"{site}/kept/open").body


@pytest.mark.parametrize("path", ["slow", "slowhead"])
def test_a_server_that_drips_is_cut_off(site: str, path: str) -> None:
    with pytest.raises(BadInput, match="in time"):
        fetch(f"{site}/{path}", Limits(seconds=0.5))


def test_a_body_without_an_end_is_cut_off(site: str) -> None:
    with pytest.raises(BadInput, match="more than 100,000 bytes"):
        fetch(f"{site}/endless", Limits(most=100_000))


def test_private_places_are_refused_unless_allowed(site: str) -> None:
    with pytest.raises(BadInput, match="--allow-private"):
        Fetcher(now).fetch(f"{site}/page")
    assert Fetcher.private(now).fetch(f"{site}/page").body


def test_a_name_is_resolved_once_and_that_place_is_gone_to(site: str) -> None:
    port = split(site)[2]
    places = iter([["127.0.0.1"], ["127.0.0.1"], ["127.0.0.2"]])
    one = Fetcher(now, permits=lambda _ip: True, resolve=lambda _host, _port: next(places))
    Site.asked.clear()
    assert one.fetch(f"http://klow.example:{port}/page").body
    assert Site.asked == [(path, f"klow.example:{port}") for path in ("/robots.txt", "/page")]


def test_a_host_with_one_private_place_among_others_is_refused() -> None:
    mixed = Fetcher(now, resolve=lambda _host, _port: ["8.8.8.8", "10.0.0.1"])
    with pytest.raises(BadInput, match=r"10\.0\.0\.1, which is not public"):
        mixed.fetch("http://klow.example/")


def test_a_host_that_is_not_found() -> None:
    with pytest.raises(BadInput, match="not found"):
        Fetcher(now, resolve=lambda _host, _port: []).fetch("http://klow.example/")


def test_a_chain_that_takes_all_the_time_is_told(site: str) -> None:
    with pytest.raises(BadInput, match="in time"):
        fetch(f"{site}/page", Limits(seconds=0))


def test_a_resolver_that_hangs_is_not_waited_for() -> None:
    def hang(_host: str, _port: int) -> list[str]:
        time.sleep(1)
        return ["127.0.0.1"]

    stuck = Fetcher(now, limits=Limits(seconds=0.1), resolve=hang)
    with pytest.raises(BadInput, match="not found"):
        stuck.fetch("http://klow.example/")


@pytest.mark.parametrize(
    "place",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1",  # noqa: S104
        "fc00::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:169.254.169.254", "2002:7f00:1::", "64:ff9b::7f00:1",
    ],
)  # fmt: skip
def test_no_private_place_is_public(place: str) -> None:
    assert not public(ip_address(place))


@pytest.mark.parametrize(
    "host", ["localhost", "127.1", "2130706433", "0x7f.1", "[::1]", "[::ffff:169.254.169.254]"]
)
def test_private_places_by_any_name_are_refused(host: str) -> None:
    with pytest.raises(BadInput, match="not public"):
        Fetcher(now).fetch(f"http://{host}/")


@pytest.mark.parametrize("place", ["8.8.8.8", "2001:4860:4860::8888", "64:ff9b::808:808"])
def test_public_places(place: str) -> None:
    assert public(ip_address(place))


@pytest.mark.parametrize(
    "url",
    [
        "ftp://klow.example/", "http://", "http://a:b@klow.example/", "http://klow.example:x/",
        "http://klow.example/\r\nHost: other", "https://[::1", "http://.example/",
    ],
)  # fmt: skip
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(BadInput, match="address"):
        Fetcher(now, permits=lambda _ip: True, resolve=lambda *_: ["127.0.0.1"]).fetch(url)


def test_addresses_are_told_from_files() -> None:
    assert is_address("HTTPS://klow.example")
    assert not is_address("http.txt")


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl makes the certificate")
def test_a_safe_connection_and_one_that_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, certificate = tmp_path / "key", tmp_path / "certificate"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"),
            *("-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    url = f"https://localhost:{server.server_port}/page"
    one = Fetcher(now, permits=lambda _ip: True, resolve=lambda *_: ["127.0.0.1"])
    with pytest.raises(BadInput, match="certificate"):
        one.fetch(url)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert one.fetch(url).body
    server.shutdown()
    server.server_close()
