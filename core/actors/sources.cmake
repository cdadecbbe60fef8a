target_sources(annals_core PRIVATE
  actors/actor_table.cpp
  actors/actors.cpp
  actors/anaphora.cpp
  actors/groups.cpp
  actors/matcher.cpp
  actors/names.cpp
  actors/nominals.cpp
  actors/organs.cpp
  actors/people.cpp
  actors/places.cpp
  actors/phrase_index.cpp
  actors/reading.cpp
  actors/table_rows.cpp
  actors/titles.cpp
PRIVATE FILE_SET HEADERS FILES
  actors/actor_table.h
  actors/actors.h
  actors/phrase_index.h
  actors/reading.h
  actors/table_rows.h
)
