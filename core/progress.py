"""The little that core needs to know of whoever waits for it."""

from .errors import Cancelled


class Progress:
    """Does nothing; callers hand in a subclass that talks to their own feedback object."""

    def report(self, fraction, text=""):
        """``fraction`` of the whole job is done (0..1); ``text`` names a phase when one begins."""

    def cancelled(self):
        """True once the user asked to stop. Called between GEOS calls, from any thread."""
        return False

    def check(self):
        """Raise :class:`Cancelled` once the user asked to stop."""
        if self.cancelled():
            raise Cancelled


class Share(Progress):
    """The part ``low..high`` of another progress, for a job that is one phase of a larger one."""

    def __init__(self, whole, low, high):
        self.whole, self.low, self.high = whole, low, high

    def report(self, fraction, text=""):
        self.whole.report(self.low + (self.high - self.low) * min(max(fraction, 0.0), 1.0), text)

    def cancelled(self):
        return self.whole.cancelled()
