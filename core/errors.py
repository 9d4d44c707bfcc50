"""What core can refuse. The sentences are made in processing/messages.py."""


class PlannerError(Exception):
    """A refusal that has a way out: a stable text ``key`` and the ``values`` its sentence names."""

    def __init__(self, key, **values):
        super().__init__(f"{key} {values}" if values else key)
        self.key = key
        self.values = values


class Cancelled(Exception):
    """The user asked to stop; whoever catches it removes what was half made."""
