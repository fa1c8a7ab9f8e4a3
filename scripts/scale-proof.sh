#!/usr/bin/env bash
# Runs the recipes of docs/scale.md for GNU parallel and Snakemake, with a shard that is killed and repeated, and compares what the merge
# gives with one run, byte by byte. Needs `npm run build`, and from Debian: apt-get install parallel snakemake
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
if (($#)); then engines=("$@"); else engines=(parallel snakemake); fi
export work shard_killed root
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# 200 declarations in four folders: each published one with names of its own, so that only one project is declared twice.
for copy in $(seq 200); do
  for file in "$root"/examples/hongmei-2023.yaml "$root"/examples/faulty.yaml "$root"/examples/jinan-2025.yaml; do
    folder=$work/申报/$((copy % 4))
    mkdir -p "$folder"
    sed "s/^项目名称: /&第$((copy % 199))期/" "$file" >"$folder/$copy-$(basename "$file")"
  done
done

# The program, which SIGKILL ends in its first try at shard 2 when some of its outputs are there.
mkdir "$work/bin"
cat >"$work/bin/perfdecl" <<'SCRIPT'
#!/usr/bin/env bash
node "$root/bin/perfdecl.js" "$@" &
program=$!
if [[ " $* " == *' --shard 2/5 '* && ! -e $shard_killed ]]; then
  until compgen -G 'shards/2/*/*.pdf' >/dev/null; do sleep 0.01; done
  kill -KILL $program
  [ ! -e shards/2/.perfdecl/shard.json ] && touch "$shard_killed"
fi
wait $program
SCRIPT
chmod +x "$work/bin/perfdecl"
export PATH=$work/bin:$PATH

# The code block of a recipe.
recipe() {
  awk -v mark="<!-- proof: $1 -->" '$0 == mark { found = 1; next } found && /^```/ { if (inside) exit; inside = 1; next } inside' "$root/docs/scale.md"
}

cd "$work"
shard_killed=$work/none
touch "$shard_killed"
one=0
perfdecl build 申报 -o one >one.txt 2>/dev/null || one=$?
for engine in "${engines[@]}"; do
  command -v "$engine" >/dev/null || { echo "$engine: not installed"; exit 1; }
  rm -rf shards build merged.txt
  shard_killed=$work/killed-$engine
  merged=0
  case $engine in
    parallel) recipe parallel >recipe.sh && bash -e recipe.sh >merged.txt 2>parallel.log || merged=$? ;;
    # Its rule takes the errors of declarations for no failure.
    snakemake) recipe snakemake >Snakefile && snakemake --cores all --retries 3 >snakemake.log 2>&1 && merged=$one ;;
  esac
  [ -e "$shard_killed" ] || { echo "$engine: no shard was killed"; exit 1; }
  diff -r one build
  diff one.txt merged.txt
  [ "$merged" = "$one" ] || { echo "$engine: exit code $merged, not $one"; exit 1; }
  echo "$engine: a shard killed and repeated; $(find build -type f | wc -l) files are those of one run, exit code $merged"
done
