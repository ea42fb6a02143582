# What follows --where: nybrott knows the facets and places of the project.
_nybrott_with_filters() {
    local line="${COMP_LINE:0:COMP_POINT}" typed quote="" project="" cut="" option
    if [[ $line =~ --where[=\ ]+([\"\'])([^\"\']*)$ ]]; then
        quote="${BASH_REMATCH[1]}" typed="${BASH_REMATCH[2]}"
    elif [[ $line =~ --where[=\ ]+([^\"\'\ ]*)$ ]]; then
        typed="${BASH_REMATCH[1]}"
        # Bash replaces what follows the last of these signs.
        cut="${typed%"${typed##*[:=(]}"}"
    else
        _nybrott "$@"
        return
    fi
    if [[ $line =~ --project[=\ ]+\"([^\"]*)\" || $line =~ --project[=\ ]+([^\"\ ]+) ]]; then
        project="${BASH_REMATCH[1]}"
    fi
    COMPREPLY=()
    while IFS= read -r option; do
        option="${option#"$cut"}"
        if [[ $quote == \" ]]; then
            option="${option//\"/\\\"}"
        elif [[ -z $quote ]]; then
            option="$(printf '%q' "$option")"
        fi
        COMPREPLY+=("$option")
    done < <("$1" ${project:+--project "$project"} completions --filter "$typed" 2>/dev/null)
    compopt -o nospace -o nosort 2>/dev/null
}

complete -F _nybrott_with_filters -o nosort -o bashdefault -o default nybrott 2>/dev/null ||
    complete -F _nybrott_with_filters -o bashdefault -o default nybrott
