import re
import unicodedata


def slug_of(title: str) -> str:
    """Turns a title into the part of a URL that names the article."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "article"
