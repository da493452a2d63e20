from .category import Category
from .post import Post
from .rate_limit import RateLimit
from .tag import Tag
from .tier import Tier
from .user import User

__all__ = ["Category", "Post", "RateLimit", "Tag", "Tier", "User"]
