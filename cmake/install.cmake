# What engineers install: static libraries, headers, a CMake package and a pkg-config file.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

add_library(annals_library INTERFACE)
add_library(annals::annals ALIAS annals_library)
target_link_libraries(annals_library INTERFACE annals_export)
target_compile_features(annals_library INTERFACE cxx_std_20)
target_include_directories(annals_core PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
                           $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/annals>)

# annals.h and what it includes: what a user may rely on. The install test fails when one is missing.
set(public_headers
  annals.h
  core/error.h core/extract.h
  core/actors/actors.h
  core/events/events.h core/events/links.h
  core/ingest/reader.h
  core/model/article.h core/model/date.h core/model/extraction.h core/model/span.h
  core/rules/data_files.h
  core/text/analyser.h core/text/document.h core/text/shingles.h
  core/time/times.h
  export/article_json.h export/comparison.h export/extraction_json.h export/formats.h export/graph_document.h export/report.h
  timeline/actor_graph.h timeline/builder.h timeline/compare.h timeline/graph.h timeline/quads.h timeline/select.h
  timeline/timeline.h
)
foreach(header IN LISTS public_headers)
  cmake_path(GET header PARENT_PATH folder)
  install(FILES ${PROJECT_SOURCE_DIR}/${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/annals/${folder} COMPONENT development)
endforeach()

set_target_properties(annals_library PROPERTIES EXPORT_NAME annals)
foreach(part core timeline export)
  set_target_properties(annals_${part} PROPERTIES EXPORT_NAME ${part})
endforeach()
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/annals)
install(TARGETS annals_library annals_export annals_timeline annals_core EXPORT annals
        ARCHIVE COMPONENT development LIBRARY COMPONENT development)
install(EXPORT annals NAMESPACE annals:: FILE annals-targets.cmake DESTINATION ${package_folder} COMPONENT development)

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/annals-config.cmake.in ${PROJECT_BINARY_DIR}/annals-config.cmake
                              INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/annals-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/annals-config.cmake ${PROJECT_BINARY_DIR}/annals-config-version.cmake
              ${CMAKE_CURRENT_LIST_DIR}/libraries.cmake
        DESTINATION ${package_folder} COMPONENT development)

file(RELATIVE_PATH ANNALS_PREFIX_FROM_PC /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
configure_file(${CMAKE_CURRENT_LIST_DIR}/annals.pc.in ${PROJECT_BINARY_DIR}/annals.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/annals.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
