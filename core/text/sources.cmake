target_sources(annals_core PRIVATE
  text/analyser.cpp
  text/blocks.cpp
  text/characters.cpp
  text/conllu.cpp
  text/document.cpp
  text/lexicon.cpp
  text/sentences.cpp
  text/tokeniser.cpp
PUBLIC FILE_SET HEADERS FILES
  text/analyser.h
  text/blocks.h
  text/characters.h
  text/conllu.h
  text/document.h
  text/lexicon.h
  text/sentences.h
  text/table.h
  text/tokeniser.h
)
