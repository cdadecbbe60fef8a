# The line after Tab, in an interactive zsh that has read a completion.
# usage: tab.zsh COMPLETION LINE
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "TERM=dumb; autoload -Uz compinit; compinit -D; source ${(q)1}"
zpty -w shell 'tell() { print -r -- "li""ne:$BUFFER|"; exit }; zle -N tell; bindkey "^T" tell'
zpty -w -n shell $2$'\t\x14'
zpty -r shell said '*line:*[|]'
print -r -- ${${said##*line:}%[|]*}
