from .announcement import Announcement
from .category import Category
from .post import Post
from .rate_limit import RateLimit
from .tier import Tier
from .user import User

__all__ = ["Announcement", "Category", "Post", "RateLimit", "Tier", "User"]
