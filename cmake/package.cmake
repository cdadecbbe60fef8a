# `cpack` in the build folder makes a Debian package of the program; `cpack --config CPackSourceConfig.cmake` a tarball
# of the sources. The version is that of project().
include(GNUInstallDirs)
install(FILES ${PROJECT_SOURCE_DIR}/CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright COMPONENT program)
install(FILES ${PROJECT_SOURCE_DIR}/data/text/LICENSE.md DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME weights-licence.md
        COMPONENT program)

set(CPACK_GENERATOR DEB)
set(CPACK_COMPONENTS_ALL program)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_VENDOR annals)
set(CPACK_PACKAGE_CONTACT "The annals maintainers <maintainers@annals.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "timelines of who did what to whom from news articles")
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME annals)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION science)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)  # by dpkg-shlibdeps, from dpkg-dev

set(CPACK_SOURCE_GENERATOR TGZ)
set(CPACK_SOURCE_PACKAGE_FILE_NAME annals-${PROJECT_VERSION})
set(CPACK_SOURCE_IGNORE_FILES "/build/" "/out/" "/node_modules/" "/\\\\.git" "/\\\\.ci/")
include(CPack)
