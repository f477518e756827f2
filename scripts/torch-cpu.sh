#!/usr/bin/env bash
# Installs PyTorch's CPU build in the version that constraints.txt pins. Usage: torch-cpu.sh PYTHON
set -euo pipefail
python=$1
version=$(sed -n 's/^torch==//p' constraints.txt)
pip=("$python" -m pip install --disable-pip-version-check -c constraints.txt)

# Off Linux the ordinary build is the CPU build (macOS: with the Mac's own GPU).
[ "$(uname -s)" = Linux ] || exec "${pip[@]}" "torch==$version"

log=.venv/torch-cpu.log
try() { # looks whether pip would find it with these options, then installs it
    "${pip[@]}" --dry-run --no-deps "$@" "torch==$version+cpu" >"$log" 2>&1 || return 1
    "${pip[@]}" "$@" "torch==$version+cpu"
}

# First whatever pip is set up with: a folder or an index of one's own may have the CPU build.
# Then PyTorch's own index for CPU builds, see pytorch.org/get-started/locally.
try || try --retries 1 --timeout 20 --extra-index-url https://download.pytorch.org/whl/cpu || {
    echo "Cannot fetch PyTorch's CPU build (torch $version+cpu): neither pip's own sources nor PyTorch's index" \
        "have it or can be reached; plain 'make run' takes the default build (pip's words: $log)." >&2
    exit 1
}
