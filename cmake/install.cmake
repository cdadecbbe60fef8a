# What engineers install: static libraries, headers, a CMake package and a pkg-config file.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

add_library(annals_library INTERFACE)
add_library(annals::annals ALIAS annals_library)
target_sources(annals_library INTERFACE FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${PROJECT_SOURCE_DIR}/annals.h)
target_link_libraries(annals_library INTERFACE annals_export)
target_compile_features(annals_library INTERFACE cxx_std_20)

set_target_properties(annals_library PROPERTIES EXPORT_NAME annals)
foreach(part core timeline export)
  set_target_properties(annals_${part} PROPERTIES EXPORT_NAME ${part})
endforeach()
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/annals)
install(TARGETS annals_library annals_export annals_timeline annals_core EXPORT annals
        ARCHIVE COMPONENT development LIBRARY COMPONENT development
        FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/annals COMPONENT development)
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
