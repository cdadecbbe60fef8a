target_sources(annals_core PRIVATE
PUBLIC FILE_SET HEADERS FILES
  text/analyser.h
  text/document.h
)
