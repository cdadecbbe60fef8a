# Libraries that bring no CMake package: annals::uchardet, annals::cld2, annals::stemmer, annals::deflate. Read by the build and by
# the installed package.
foreach(library uchardet cld2 stemmer deflate)
  if(TARGET annals::${library})
    continue()
  endif()
  find_library(ANNALS_${library}_LIBRARY ${library} REQUIRED)
  mark_as_advanced(ANNALS_${library}_LIBRARY)
  add_library(annals::${library} UNKNOWN IMPORTED GLOBAL)
  set_target_properties(annals::${library} PROPERTIES IMPORTED_LOCATION ${ANNALS_${library}_LIBRARY})
endforeach()
