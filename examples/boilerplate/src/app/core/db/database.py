from collections.abc import AsyncIterator

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, MappedAsDataclass

from app.core.config import settings


class Base(DeclarativeBase, MappedAsDataclass):
    pass


async_engine = create_async_engine(settings.DATABASE_URL)
local_session = async_sessionmaker(async_engine, expire_on_commit=False)


async def async_get_db() -> AsyncIterator[AsyncSession]:
    async with local_session() as session:
        yield session
