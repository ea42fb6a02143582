# How to work on nybrott. `just` lists the recipes; every one is a plain command that also works without just.

# List the recipes
default:
    @just --list --unsorted

# What must pass before a change lands: format, lints, all tests
check:
    .ci/run

# Type-check everything, tests and benchmarks included (seconds)
build:
    cargo check --all-targets --locked

# All tests
test *ARGS:
    cargo test --locked {{ ARGS }}

# Unit tests without those that try very many inputs or sizes: for every save
test-fast *ARGS:
    cargo test --locked --lib -- --skip tests::limits:: --skip tests::sizes:: --skip tests::fits:: --skip tests::replay:: --skip tests::properties:: --skip tests::doctor:: --skip tests::erase:: --skip tests::filter:: --skip tests::text_index:: --skip every_scalar_of_unicode --skip what_is_remembered_comes_back --skip take_linear_time --skip the_mouse_finds_options_and_cases --skip merging_is_commutative --skip deliveries_can_be_taken_back --skip a_delivery_taken_back --skip any_spelling --skip any_input --skip tests::rounds:: --skip tests::file:: --skip session::tests {{ ARGS }}

# The real program in a terminal and on the command line
test-program *ARGS:
    cargo test --locked --test program {{ ARGS }}

# Kill the program at random moments ROUNDS times, and let writes and syncs fail (needs strace)
test-slow ROUNDS="500":
    NYBROTT_KILL_ROUNDS={{ ROUNDS }} cargo test --locked --test program killing
    NYBROTT_INJECT=1 cargo test --locked --test program disk_faults

# Measure against a bare program, sqlite3 and serde_json, with these numbers of cases
bench *CASES="1000":
    cargo bench --bench program -- {{ CASES }}

# Measure frames, reading, writing and searching without terminal and disk
bench-parts *ARGS:
    cargo bench --bench parts -- {{ ARGS }}

# Kill clients of a team's server, and measure it beside what it is held against (needs PostgreSQL): faults, pace, saturation, pull, join
bench-team *PARTS:
    cargo bench --bench team --features team -- {{ PARTS }}

# Fuzz one importer for SECONDS (fuzz/README.md; needs cargo-fuzz and a nightly Rust)
fuzz TARGET SECONDS="60":
    mkdir -p fuzz/corpus/{{ TARGET }}
    cargo +nightly fuzz run -s none {{ TARGET }} fuzz/corpus/{{ TARGET }} tests/corpus/{{ TARGET }} -- -max_total_time={{ SECONDS }} -rss_limit_mb=1024 -timeout=10

# Run the snapshot tests and look at each changed screen (needs cargo-insta)
snapshots:
    cargo insta test --review --lib

# Documentation of the code, in a browser
doc:
    RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --document-private-items --locked --open

# Licences, sources, duplicates and advisories of the dependencies (needs cargo-deny)
deny:
    cargo deny check

# Build what is released, twice, and try it (as root: installs and removes the Debian package)
packages:
    packaging/check

# Classify the thirty sample cases in a project that is thrown away
try:
    cargo run --release -- review --project target/try.nybrott fixtures/cases.ron
