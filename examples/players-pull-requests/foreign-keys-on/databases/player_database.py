import os
from collections.abc import AsyncIterator
from pathlib import Path

from sqlalchemy import Engine, MetaData, event
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase

storage_path = os.getenv("STORAGE_PATH", "./storage/players-sqlite3.db")
engine = create_async_engine(f"sqlite+aiosqlite:///{Path(storage_path)}")
async_session = async_sessionmaker(engine, expire_on_commit=False)


class Base(DeclarativeBase):
    # Batch mode keeps what has a name, and can only drop what has one.
    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ix": "ix_%(table_name)s_%(column_0_name)s",
        }
    )


# Of every engine, those of scripts as well.
@event.listens_for(Engine, "connect")
def enforce_foreign_keys(connection, _record) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


async def get_session() -> AsyncIterator[AsyncSession]:
    async with async_session() as session:
        yield session
