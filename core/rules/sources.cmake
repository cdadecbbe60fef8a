target_sources(annals_core PRIVATE
  rules/data_files.cpp
PRIVATE FILE_SET HEADERS FILES
  rules/data_files.h
  rules/embedded.h
)
