#!/usr/bin/env bash
# Installs PyTorch's CPU build in the version that constraints.txt pins. Usage: torch-cpu.sh PYTHON
set -euo pipefail
python=$1
version=$(sed -n 's/^torch==//p' constraints.txt)
pip=("$python" -m pip install --disable-pip-version-check -c constraints.txt)

# Off Linux the ordinary build is the CPU build (macOS: with the Mac's own GPU).
[ "$(uname -s)" = Linux ] || exec "${pip[@]}" "torch==$version"

case $("$python" -c 'import torch; print(torch.__version__)' 2>/dev/null) in "$version+cpu") exit 0 ;; esac

# First whatever pip is set up with: a folder or an index of one's own may have the CPU build.
"${pip[@]}" -q "torch==$version+cpu" 2>/dev/null && exit 0

# Then PyTorch's own index for CPU builds, see pytorch.org/get-started/locally.
if ! "${pip[@]}" --retries 1 --timeout 20 --extra-index-url https://download.pytorch.org/whl/cpu "torch==$version+cpu"; then
    echo "Cannot fetch PyTorch's CPU build (torch $version+cpu): neither pip's own sources nor PyTorch's index" \
        "have it or can be reached. Plain 'make run' takes the default build." >&2
    exit 1
fi
