# annals_embed(<target> <folder>): links every data file under <folder> into <target> byte for byte, as
# annals::embedded_files(), a table sorted by path. Editing a file rebuilds only the assembly that includes it.
function(annals_embed target folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${folder}
       ${folder}/*.rules ${folder}/*.tsv ${folder}/*.bin)
  list(SORT files)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded_files.cpp)
  set(inputs)
  foreach(file IN LISTS files)
    list(APPEND inputs ${folder}/${file})
  endforeach()
  list(JOIN files "|" joined)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} -DFILES=${joined} -DOUT=${out}
            -P ${PROJECT_SOURCE_DIR}/cmake/embed_script.cmake
    DEPENDS ${inputs} ${PROJECT_SOURCE_DIR}/cmake/embed_script.cmake VERBATIM
    COMMENT "Embedding ${folder}")
  # .incbin is invisible to compiler caches: hashing the data into the text keeps them honest.
  target_sources(${target} PRIVATE ${out})
endfunction()
