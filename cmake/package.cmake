# `cpack` in the build folder makes Debian packages of the program and of the library (libannals-dev);
# `cpack --config CPackSourceConfig.cmake` a tarball of the sources. The version is that of project().
include(GNUInstallDirs)
install(FILES ${PROJECT_SOURCE_DIR}/CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright COMPONENT program)
install(FILES ${PROJECT_SOURCE_DIR}/data/text/LICENSE.md DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME weights-licence.md
        COMPONENT program)

set(CPACK_GENERATOR DEB)
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_VENDOR annals)
set(CPACK_PACKAGE_CONTACT "The annals maintainers <maintainers@annals.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "timelines of who did what to whom from news articles")
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME annals)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)  # by dpkg-shlibdeps, from dpkg-dev
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libannals-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "libboost-dev, libcld2-dev, libstemmer-dev, libuchardet-dev, libxml2-dev, zlib1g-dev")
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "The program annals with its manual page and completions.")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "Headers and static libraries, found by CMake and pkg-config.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)

set(CPACK_SOURCE_GENERATOR TGZ)
set(CPACK_SOURCE_PACKAGE_FILE_NAME annals-${PROJECT_VERSION})
# Anchored: the tree may itself stand below a folder called build.
set(CPACK_VERBATIM_VARIABLES ON)
string(REGEX REPLACE "([][+.*()^$?|])" "\\\\\\1" tree "${PROJECT_SOURCE_DIR}")
set(CPACK_SOURCE_IGNORE_FILES "^${tree}/build/" "^${tree}/out/" "^${tree}/web/node_modules/" "^${tree}/\\.git" "^${tree}/\\.ci/")
include(CPack)
