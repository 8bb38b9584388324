"""Posts: beside a name, behind it, told by a verb."""

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook
from servanda.reader.cascade import occupations_of

NOBODY = NameBook.build([])
CASES = {
    "министр иностранных дел Марсолии Антон Вельский": ("министр иностранных дел", "Марсолии"),
    "Министр иностранных дел Марсолии Антон Вельский": ("Министр иностранных дел", "Марсолии"),
    "заместитель начальника службы портов Антон Вельский": (
        "заместитель начальника",
        "службы портов",
    ),
    "координатор движения «Тихий берег» Антон Вельский": (
        "координатор",
        "движения «Тихий берег»",
    ),
    "марсольский посол Антон Вельский": ("посол", "марсольский"),
    "владелец клуба «Чайка» Антон Вельский": ("владелец", "клуба «Чайка»"),
    "нападающий «Чайки» Антон Вельский": ("нападающий", "«Чайки»"),
    "глава Портового комитета при прокуратуре Антон Вельский": (
        "глава",
        "Портового комитета при прокуратуре",
    ),
    "полпред короля в Северном округе Антон Вельский": ("полпред короля", "Северном округе"),
    "директор по маркетингу Rosmar Антон Вельский": ("директор по маркетингу", "Rosmar"),
    "ведущий научный сотрудник музея Антон Вельский": ("ведущий научный сотрудник", "музея"),
}


@pytest.mark.parametrize("phrase", CASES)
def test_a_post_beside_a_name(phrase: str) -> None:
    text = (
        f"Вчера в порту прошла встреча, о которой стало известно. На ней {phrase} говорил о море."
    )
    found = occupations_of(text, NOBODY, langs=("ru",))
    assert [(one.name, one.position, one.where) for one in found] == [
        ("Антон Вельский", *CASES[phrase])
    ]


@pytest.mark.parametrize(
    ("text", "position", "where"),
    [
        ("Антон Вельский, член комитета по рыбе, говорил о море.", "член", "комитета по рыбе"),
        ("Антон Вельский был избран председателем партии.", "председателем", "партии"),
        ("Антон Вельский занял пост директора банка.", "директора", "банка"),
    ],
)
def test_a_post_told_of(text: str, position: str, where: str) -> None:
    text = f"Вчера в порту прошла встреча, о которой стало известно. {text}"
    found = occupations_of(text, NOBODY, langs=("ru",))
    assert [(one.position, one.where) for one in found] == [(position, where)]


@pytest.mark.parametrize(
    ("lang", "text", "position", "where"),
    [
        (
            "de",
            "Der Vorsitzende des Hafenausschusses Karl Weller sagte, das Meer sei ruhig und weit.",
            "Vorsitzende",
            "Hafenausschusses",
        ),
        (
            "en",
            "The chairman of the Harbour Committee John Weller said that the sea was calm.",
            "chairman",
            "Harbour Committee",
        ),
        (
            "en",
            "Norwegian Deputy Foreign Minister John Weller said on Monday that the sea was calm.",
            "Deputy Foreign Minister",
            "Norwegian",
        ),
        (
            "en",
            "The Norwegian Ambassador to Denmark John Weller said on Monday the sea was calm.",
            "Ambassador",
            "Norwegian",
        ),
        (
            "en",
            "The Ambassador of Norway to Denmark John Weller said on Monday the sea was calm.",
            "Ambassador",
            "Norway",
        ),
    ],
)
def test_a_post_in_other_languages(lang: str, text: str, position: str, where: str) -> None:
    found = occupations_of(text, NOBODY, langs=(lang,))
    assert [(one.position, one.where) for one in found] == [(position, where)]


def test_nobody_has_a_post_that_leads_to_another() -> None:
    text = (
        "Об этом сказали Антон Вельский, координатор движения «Тихий берег» Пётр Соловей и другие."
    )
    found = occupations_of(text, NOBODY, langs=("ru",))
    assert [one.name for one in found] == ["Пётр Соловей"]


@pytest.mark.parametrize(
    ("phrase", "post"),
    [
        ("с премьер-министром Марсолии", "премьер-министр"),
        ("первого заместителя министра рыбы Марсолии", "первый заместитель министра рыбы"),
        ("постоянным представителем Марсолии", "постоянный представитель"),
        ("чрезвычайного и полномочного посла Марсолии", "чрезвычайный и полномочный посол"),
        ("главу Марсолии", "глава"),
        ("главой Марсолии", "глава"),
        ("командующим флотом Марсолии", "командующий флотом"),
    ],
)
def test_a_post_by_itself(phrase: str, post: str) -> None:
    text = f"Вчера в порту прошла встреча. На ней видели {phrase} Антона Вельского, он молчал."
    found = occupations_of(text, NOBODY, langs=("ru",))
    assert [(one.post, one.where) for one in found] == [(post, "Марсолии")]


def test_two_posts_of_one_person_before_the_name() -> None:
    text = (
        "Вчера в порту среди гостей оказался депутат собрания района Тихое, координатор движения "
        "«Тихий берег» Антон Вельский."
    )
    found = occupations_of(text, NOBODY, langs=("ru",))
    assert [one.post for one in found] == ["координатор", "депутат"]
    assert {one.name for one in found} == {"Антон Вельский"}


@pytest.mark.parametrize(
    ("lang", "text", "post"),
    [
        ("ru", "В порту говорил бывший министр торговли Марсолии Антон Вельский.", "министр"),
        (
            "en",
            "The former chairman of the Harbour Committee John Weller said that the sea was calm.",
            "chairman",
        ),
    ],
)
def test_a_post_no_more_held(lang: str, text: str, post: str) -> None:
    (found,) = occupations_of(text, NOBODY, langs=(lang,))
    assert found.former
    assert found.post.startswith(post)


def test_a_post_that_is_sought_is_not_held() -> None:
    text = (
        "Вчера в порту прошла встреча. Антон Вельский стал кандидатом на пост директора банка, "
        "и об этом узнали все."
    )
    assert not occupations_of(text, NOBODY, langs=("ru",))


def test_a_body_named_within_its_office_is_where_the_post_is_held() -> None:
    always = When.always()
    office = "Генеральный секретарь Союза спасения"
    world = NameBook.build(
        [
            Name("Союз спасения", "ru", "union", "organisation", "common", always),
            Name(office, "ru", "head", "office", "common", always, "union"),
        ]
    )
    text = f"{office} Антон Вельский говорил вчера в порту о море и о погоде."
    (one,) = occupations_of(text, world, langs=("ru",))
    assert (one.where, one.body) == ("Союза спасения", "union")


def test_who_meets_the_holder_of_a_post_holds_another() -> None:
    text = "В порту прошла встреча нового генсека Союза с министром моря Антоном Вельским вчера."
    found = occupations_of(text, NOBODY, langs=("ru",))
    assert [(one.person, one.position) for one in found] == [("Антон Вельский", "министром моря")]


def test_the_post_behind_a_name_is_not_that_of_the_next() -> None:
    text = "В порт прибыли Антон Вельский, известный капитан Пётр Соловей и другие."
    found = occupations_of(text, NOBODY, langs=("ru",))
    assert all(one.name != "Антон Вельский" for one in found)


def test_an_office_without_a_name_holds_no_other_post() -> None:
    text = (
        "Президент Марсолии Антон Вельский прибыл в порт. Решением глав порта были продлены "
        "полномочия президента Марсолии."
    )
    found = occupations_of(text, NOBODY, langs=("ru",))
    assert [one.post for one in found] == ["Президент"]


def test_a_post_behind_a_comma_leads_to_the_next_name_over_other_words() -> None:
    text = (
        "Во встрече участвовали министр рыбы Марсолии Антон Вельский, посол Сильдавии в Марсолии "
        "Пётр Соловей."
    )
    found = occupations_of(text, NOBODY, langs=("ru",))
    assert [(one.name, one.post) for one in found] == [
        ("Антон Вельский", "министр рыбы"),
        ("Пётр Соловей", "посол"),
    ]


@pytest.mark.parametrize(
    ("phrase", "name", "where"),
    [
        ("мэр Лодмы С. Вельский", "С. Вельский", "Лодмы"),
        ("глава комитета Фил О’Вельский", "Фил О’Вельский", "комитета"),
        ("мэр Лодмы Марко ван Вельден", "Марко ван Вельден", "Лодмы"),
    ],
)
def test_names_of_other_shapes(phrase: str, name: str, where: str) -> None:
    text = f"Вчера в порту прошла встреча, о которой стало известно. На ней {phrase} говорил."
    found = occupations_of(text, NOBODY, langs=("ru",))
    assert [(one.name, one.where) for one in found] == [(name, where)]


@pytest.mark.parametrize(
    ("phrase", "posts"),
    [
        ("вдова короля Лодмы Наталья Вельская", []),
        ("указ короля Антон Вельский", []),
        ("советник мэра Лодмы Антон Вельский", ["советник мэра"]),
        ("глава канцелярии короля Антон Вельский", ["глава"]),
        ("замминистра торговли Антон Вельский", ["замминистра торговли"]),
        ("врио мэра Лодмы Антон Вельский", ["врио мэра"]),
    ],
)
def test_a_post_in_another_case_than_the_name_is_somebody_elses(
    phrase: str, posts: list[str]
) -> None:
    text = f"Вчера в порту прошла встреча, о которой стало известно. На ней {phrase} говорил."
    found = occupations_of(text, NOBODY, langs=("ru",))
    assert [one.position for one in found] == posts


WORLD = NameBook.build(
    [
        Name("Marsolia", "en", "mars", "state", "common", When.always()),
        Name("Torland", "en", "tor", "state", "common", When.always()),
        Name("Coast Union", "en", "coast", "organisation", "common", When.always()),
        Name("CU", "en", "coast", "organisation", "abbreviation", When.always()),
        Name("KU", "de", "coast", "organisation", "abbreviation", When.always()),
        Name("Torland", "de", "tor", "state", "common", When.always()),
    ]
)


@pytest.mark.parametrize(
    ("lang", "text", "posts"),
    [
        ("en", "CU Secretary General John Weller spoke.", [("Secretary General", "coast")]),
        ("en", "Marsolia's Federal President John Weller spoke.", [("Federal President", "mars")]),
        ("en", "CU foreign policy chief John Weller spoke.", [("foreign policy chief", "coast")]),
        (
            "en",
            "The chairman-in-office of the Coast Union, John Weller, spoke.",
            [("chairman-in-office", "coast")],
        ),
        (
            "en",
            "The Norwegian Foreign Minister and CU Chairperson John Weller spoke.",
            [("Chairperson", "coast"), ("Foreign Minister", "no")],
        ),
        (
            "en",
            "Torland's Deputy Premier and Foreign Minister John Weller spoke.",
            [("Foreign Minister", "tor"), ("Deputy Premier", "tor")],
        ),
        (
            "en",
            "Norwegian Minister of Fish and Fog John Weller spoke.",
            [("Minister of Fish and Fog", "no")],
        ),
        (
            "en",
            "The Minister of Fish of Torland John Weller spoke.",
            [("Minister of Fish", "tor")],
        ),
        ("en", "John Weller, CU envoy for Torland, spoke.", [("envoy for Torland", "coast")]),
        ("en", "Then Norwegian President John Weller spoke.", [("President", "no")]),
        (
            "en",
            "The presidents of Torland and Marsolia, John Weller and Ivan Holm, spoke.",
            [("presidents", "tor"), ("presidents", "mars")],
        ),
        ("de", "KU-Generalsekretär Karl Weller sprach.", [("Generalsekretär", "coast")]),
        ("de", "Torlands Präsident Karl Weller sprach.", [("Präsident", "tor")]),
        ("de", "Der Minister Dr. Karl Weller sprach.", [("Minister", "")]),
        ("de", "Der Präsident von Torland, Karl Weller, sprach.", [("Präsident", "tor")]),
    ],
)
def test_whose_office_it_is(lang: str, text: str, posts: list[tuple[str, str]]) -> None:
    body = {
        "en": "All spoke of the sea and of fish.",
        "de": "Alle sprachen vom Meer und vom Fisch.",
    }
    found = occupations_of(f"{text} {body[lang]}", WORLD, langs=(lang,))
    assert [(one.position, one.body) for one in found] == posts


def test_an_office_before_two_names_is_of_the_first() -> None:
    text = (
        "The news: Minister John Weller and Ivan Holm spoke of the sea. Ivan Holm said it was calm."
    )
    found = occupations_of(text, NOBODY, langs=("en",))
    assert [one.name for one in found] == ["John Weller"]


@pytest.mark.parametrize(
    ("lang", "text", "posts"),
    [
        ("en", "Ambassador to Torland John Weller spoke of it.", [("Ambassador", "", "")]),
        ("en", "John Weller, ambassador to Torland, spoke.", [("ambassador", "", "")]),
        ("en", "The ambassador to the CU, John Weller, spoke.", [("ambassador", "", "")]),
        ("de", "Botschafter in Torland Karl Weller sprach.", [("Botschafter", "", "")]),
        (
            "de",
            "Torlands Botschafter in Marsolia, Karl Weller,",
            [("Botschafter", "Torlands", "tor")],
        ),
        ("ru", "Посол в Марсолии Антон Вельский молчал.", [("Посол", "", "")]),
        ("ru", "Посол Торландии в Марсолии Антон Вельский молчал.", [("Посол", "Торландии", "")]),
        ("en", "The secretary to the Cabinet John Weller spoke.", [("secretary", "Cabinet", "")]),
    ],
)
def test_where_an_envoy_is_sent_is_not_whose_he_is(
    lang: str, text: str, posts: list[tuple[str, str, str]]
) -> None:
    body = {
        "en": "All spoke of the sea and of fish.",
        "de": "Alle sprachen vom Meer und vom Fisch.",
        "ru": "Марсолия далеко, и все говорили о море и о рыбе.",
    }
    found = occupations_of(f"{text} {body[lang]}", WORLD, langs=(lang,))
    assert [(one.position, one.where, one.body) for one in found] == posts


@pytest.mark.parametrize(
    ("lang", "text", "posts"),
    [
        ("en", "The envoy of the Secretary-General John Weller spoke of fish.", ["envoy"]),
        ("en", "The spokesman for President John Weller spoke of fish.", ["President"]),
        ("en", "Director and envoy of the President John Weller spoke.", ["envoy", "Director"]),
        ("de", "Der Sprecher von Präsident Karl Weller sprach vom Fisch.", ["Präsident"]),
        ("de", "Der Sprecher des Präsidenten, Karl Weller, sprach vom Fisch.", ["Sprecher"]),
        (
            "de",
            "Der Vorsitzende des Rats und Minister Karl Weller sprach.",
            ["Minister", "Vorsitzende"],
        ),
        ("ru", "Старый посланник короля Антон Вельский говорил о море.", ["посланник короля"]),
        (
            "ru",
            "Специальный посланник генерального секретаря Антон Вельский молчал.",
            ["Специальный посланник генерального секретаря"],
        ),
    ],
)
def test_of_two_posts_one_is_that_of_another(lang: str, text: str, posts: list[str]) -> None:
    body = {
        "en": "All spoke of the sea and of fish.",
        "de": "Alle sprachen vom Meer und vom Fisch.",
        "ru": "Все говорили о море и о рыбе.",
    }
    found = occupations_of(f"{text} {body[lang]}", NOBODY, langs=(lang,))
    assert [one.position for one in found] == posts


def test_a_post_in_another_case_behind_a_name_is_another_ones() -> None:
    text = "Как отметил Антон Вельский, главы Марсолии и Тольвы подписали в порту решение о рыбе."
    assert not occupations_of(text, NOBODY, langs=("ru",))


@pytest.mark.parametrize(
    ("post", "position", "where"),
    [
        ("Secretary of State for Foreign Affairs", "Secretary of State for Foreign Affairs", ""),
        ("Minister of Foreign Affairs and Trade", "Minister of Foreign Affairs and Trade", ""),
        ("Minister of Finance of Marsolia", "Minister of Finance", "Marsolia"),
        ("Secretary of Rescue Council", "Secretary", "Rescue Council"),
    ],
)
def test_what_an_office_is_for_is_part_of_it(post: str, position: str, where: str) -> None:
    text = f"The boats lie in the harbour of the town. Anton Velsky, {post}, spoke of the sea."
    (found,) = occupations_of(text, NOBODY, langs=("en",))
    assert (found.position, found.where) == (position, where)
