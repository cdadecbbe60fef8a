target_sources(annals_core PRIVATE
  time/calendar.cpp
  time/compile.cpp
  time/durations.cpp
  time/lexer.cpp
  time/matcher.cpp
  time/numbers.cpp
  time/resolve.cpp
  time/rule_file.cpp
  time/tense.cpp
  time/times.cpp
  time/units.cpp
  time/value.cpp
PRIVATE FILE_SET HEADERS FILES
  time/calendar.h
  time/grammar.h
  time/lexer.h
  time/matcher.h
  time/resolve.h
  time/resolve_detail.h
  time/rule_file.h
  time/tense.h
  time/times.h
  time/value.h
)
