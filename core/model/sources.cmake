target_sources(annals_core PRIVATE
  model/date.cpp
PRIVATE FILE_SET HEADERS FILES
  model/article.h
  model/date.h
  model/extraction.h
  model/span.h
)
