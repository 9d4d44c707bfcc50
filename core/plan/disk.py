"""What the disk says, as refusals with a way out."""

from __future__ import annotations

import errno

from ..errors import PlannerError

_BY_NUMBER = {
    errno.ENOSPC: "plan_disk_full",
    errno.EDQUOT if hasattr(errno, "EDQUOT") else -1: "plan_disk_full",
    errno.EACCES: "plan_read_only",
    errno.EPERM: "plan_read_only",
    errno.EROFS: "plan_read_only",
}


def refused_by_disk(error: OSError, path) -> PlannerError:
    """The refusal for an error of the operating system."""
    key = _BY_NUMBER.get(error.errno, "plan_gone")
    return PlannerError(key, path=str(path), reason=str(error))
