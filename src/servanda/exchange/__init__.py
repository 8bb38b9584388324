"""The outside world and the model: importers, exporters, feeds, and the only network client."""

from servanda.exchange.folder import Folder, Place, Placed, Problem, read_folder

__all__ = ["Folder", "Place", "Placed", "Problem", "read_folder"]
