import asyncio
import os
from logging.config import fileConfig

from alembic import context
from sqlalchemy import pool
from sqlalchemy.ext.asyncio import async_engine_from_config

from databases.player_database import Base
from schemas import player_schema  # noqa: F401  (fills Base.metadata)

config = context.config
fileConfig(config.config_file_name, disable_existing_loggers=False)

storage_path = os.getenv("STORAGE_PATH", "./storage/players-sqlite3.db")
config.set_main_option(
    "sqlalchemy.url", f"sqlite+aiosqlite:///{storage_path}".replace("%", "%%")
)

options = {
    "target_metadata": Base.metadata,
    "compare_type": True,
    # SQLite can't alter most of a table in place: autogenerate writes copies of it.
    "render_as_batch": True,
}


def run_offline() -> None:
    context.configure(
        url=config.get_main_option("sqlalchemy.url"),
        literal_binds=True,
        dialect_opts={"paramstyle": "named"},
        **options,
    )
    with context.begin_transaction():
        context.run_migrations()


def migrate(connection) -> None:
    context.configure(connection=connection, **options)
    with context.begin_transaction():
        context.run_migrations()


async def run_online() -> None:
    engine = async_engine_from_config(
        config.get_section(config.config_ini_section, {}),
        prefix="sqlalchemy.",
        poolclass=pool.NullPool,
    )
    async with engine.connect() as connection:
        await connection.run_sync(migrate)
    await engine.dispose()


if context.is_offline_mode():
    run_offline()
else:
    asyncio.run(run_online())
