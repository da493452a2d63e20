"""Prints what Python's configparser makes of ini texts given as JSON on standard input; null where it fails."""

import json
import sys
from configparser import ConfigParser, Error


def read(text: str) -> dict[str, dict[str, str]] | None:
    parser = ConfigParser()
    try:
        parser.read_string(text)
    except Error:
        return None
    return {
        section: dict(parser.items(section, raw=True)) for section in parser.sections()
    }


print(json.dumps([read(text) for text in json.load(sys.stdin)]))
