# What follows --where: nybrott knows the facets and places of the project.
_nybrott_filter() {
    local -a found project
    local at=${words[(I)--project]}
    (( at )) && project=(--project "${(Q)words[at + 1]}")
    found=("${(@f)$(nybrott $project completions --filter "${(Q)PREFIX}" 2>/dev/null)}")
    [[ -n $found ]] && compadd -S '' -V filters -- "${found[@]}"
}
