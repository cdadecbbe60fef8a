target_sources(annals_core PRIVATE
  extract.cpp
  lint.cpp
  locator.cpp
  events/acts.cpp
  events/amounts.cpp
  events/dating.cpp
  events/events.cpp
  events/lexicon.cpp
  events/links.cpp
  events/parties.cpp
  events/quantities.cpp
  events/rule_file.cpp
  events/status.cpp
  events/syntax.cpp
PRIVATE FILE_SET HEADERS FILES
  extract.h
  lint.h
  locator.h
  parallel.h
  events/amounts.h
  events/events.h
  events/lexicon.h
  events/links.h
  events/rule_file.h
  events/syntax.h
  events/trigger.h
)
