from logging.config import fileConfig

from alembic import context
from sqlalchemy import create_engine, pool

from app import models  # noqa: F401  (fills Base.metadata)
from app.db import Base
from app.settings import get_settings

fileConfig(context.config.config_file_name, disable_existing_loggers=False)

options = {
    "target_metadata": Base.metadata,
    "compare_type": True,
    "compare_server_default": True,
    # Locks of one revision are gone before the next one starts.
    "transaction_per_migration": True,
}


def run_offline() -> None:
    context.configure(
        url=get_settings().database_url,
        literal_binds=True,
        dialect_opts={"paramstyle": "named"},
        **options,
    )
    with context.begin_transaction():
        context.run_migrations()


def run_online() -> None:
    engine = create_engine(get_settings().database_url, poolclass=pool.NullPool)
    with engine.connect() as connection:
        context.configure(connection=connection, **options)
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_offline()
else:
    run_online()
