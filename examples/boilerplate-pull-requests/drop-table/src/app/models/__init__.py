from .category import Category
from .post import Post
from .tier import Tier
from .user import User

__all__ = ["Category", "Post", "Tier", "User"]
