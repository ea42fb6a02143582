# What follows --where: nybrott knows the facets and places of the project.
_nybrott_filter() {
    # The words before a subcommand are in the buffer alone.
    local -a found project all=(${(z)BUFFER})
    local at=${all[(I)--project]}
    (( at )) && project=(--project "${(Q)all[at + 1]}")
    found=("${(@f)$(nybrott $project completions --filter "${(Q)PREFIX}" 2>/dev/null)}")
    [[ -n $found ]] && compadd -S '' -V filters -- "${found[@]}"
}
