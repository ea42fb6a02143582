# What follows --where: nybrott knows the facets and places of the project.
function __nybrott_filter
    set -l words (commandline -opc)
    set -l at (contains -i -- --project $words)
    set -l project
    test -n "$at"; and set project --project $words[(math $at + 1)]
    nybrott $project completions --filter (commandline -ct | string trim -l -c '"\'' | string replace -r '^--where=' '') 2>/dev/null
end
complete -c nybrott -l where -x -k -a '(__nybrott_filter)'
