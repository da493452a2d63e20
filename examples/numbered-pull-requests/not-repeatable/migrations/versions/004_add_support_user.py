"""Add support user"""

from alembic import op

revision = "004"
down_revision = "003"


def upgrade():
    op.execute(  # expect: second-upgrade-fails
        "INSERT INTO \"user\" (email, name) VALUES ('support@example.com', 'Support')"
    )


def downgrade():
    pass
