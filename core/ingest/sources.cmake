target_sources(annals_core PRIVATE
  ingest/assemble.cpp
  ingest/dated_text.cpp
  ingest/decode.cpp
  ingest/inputs.cpp
  ingest/ndjson.cpp
PUBLIC FILE_SET HEADERS FILES
  ingest/assemble.h
  ingest/decode.h
  ingest/reader.h
)
