"""A PostgreSQL server of our own: in a temporary folder, on a socket only, gone afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

# The user that Debian's postgresql package makes; initdb refuses to run as root.
_UNPRIVILEGED = "postgres"
_SETTINGS = {
    "listen_addresses": "",  # no port at all
    "shared_buffers": "1GB",
    "work_mem": "256MB",
    "maintenance_work_mem": "512MB",
    "max_parallel_workers_per_gather": str(max(1, (os.cpu_count() or 2) - 1)),
    # Generous to the peer: nothing here has to survive a crash.
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
}


def programs():
    """The folder of the newest installed server, or None."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    return found[-1].parent if found else None


@contextmanager
def server():
    """Run a server while the block runs; yields the PG... variables that clients need."""
    as_root = os.geteuid() == 0
    folder = Path(tempfile.mkdtemp(prefix="bench_pg_"))
    if as_root:
        shutil.chown(folder, _UNPRIVILEGED, _UNPRIVILEGED)
    data = folder / "data"
    settings = {**_SETTINGS, "unix_socket_directories": str(folder)}
    options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
    try:
        _run("initdb", "-D", data, "-A", "trust", "-U", "bench", "-E", "UTF8", as_root=as_root)
        _run(
            "pg_ctl",
            "-D",
            data,
            "-l",
            folder / "log",
            "-o",
            options,
            "-w",
            "start",
            as_root=as_root,
        )
        try:
            yield {"PGHOST": str(folder), "PGUSER": "bench", "PGDATABASE": "postgres"}
        finally:
            _run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop", as_root=as_root)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(program, *arguments, as_root):
    command = [str(programs() / program), *map(str, arguments)]
    if as_root:
        switch = f"--reuid={_UNPRIVILEGED}", f"--regid={_UNPRIVILEGED}", "--clear-groups"
        command = ["setpriv", *switch, *command]
    done = subprocess.run(
        command, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    if done.returncode:
        raise RuntimeError(f"{program} failed: {done.stderr.strip()}")
