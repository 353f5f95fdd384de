# SPDX-License-Identifier: GPL-3.0-or-later
# One binary per tested class: tst_NAME.cpp → ctest tst_NAME, label `engine`, `ui`, `flow` or `architecture`.
# The target `LABEL_tests` builds all of a label.
#
#   semblance_add_test(engine tst_Sha256.cpp USES foundation/crypto)

# Qt's headers are most of what a test compiles: read once for tests with widgets and once for those without.
function(semblance_test_headers name)
    set(target semblance_test_headers_${name})
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/${target}.cpp" CONTENT "")
    add_library(${target} OBJECT "${CMAKE_BINARY_DIR}/${target}.cpp")
    semblance_compile_as_test(${target})
    target_link_libraries(${target} PRIVATE semblance::flags Qt6::Test ${ARGN})
    target_precompile_headers(${target} PRIVATE
        <QDateTime> <QDir> <QFile> <QJsonObject> <QMetaType> <QSignalSpy> <QTemporaryDir> <QTest>
        <algorithm> <array> <atomic> <cmath> <filesystem> <fstream> <functional> <map> <memory> <optional>
        <string> <thread> <variant> <vector>)
    if(name STREQUAL "widgets")
        target_precompile_headers(${target} PRIVATE <QtWidgets>)
    endif()
endfunction()

# Tests run once: a compiler that does less is faster. Qt's two macros differ from folder to folder, and what
# headers see that are read once for all must not.
function(semblance_compile_as_test target)
    target_compile_options(${target} PRIVATE
        $<$<CONFIG:Release>:-O1> -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
endfunction()

# The one file's meta-objects, which it includes itself: CMake's search for them takes longer than most tests' build.
function(semblance_moc_test target source)
    set(moc "${CMAKE_CURRENT_BINARY_DIR}/${target}.moc")
    add_custom_command(OUTPUT "${moc}"
        COMMAND Qt6::moc -o "${moc}" "${CMAKE_CURRENT_SOURCE_DIR}/${source}"
        DEPENDS "${source}" VERBATIM)
    target_sources(${target} PRIVATE "${moc}")
    target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}")
endfunction()

function(semblance_add_test label source)
    cmake_parse_arguments(TEST "" "TIMEOUT" "USES;LINKS;DEFINES" ${ARGN})
    get_filename_component(name "${source}" NAME_WE)
    add_executable(${name} ${source})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    semblance_moc_test(${name} ${source})
    target_link_libraries(${name} PRIVATE semblance::flags semblance_tests_support Qt6::Test ${TEST_LINKS})
    foreach(used IN LISTS TEST_USES)
        semblance_room_target(${used} usedTarget)
        target_link_libraries(${name} PRIVATE ${usedTarget})
    endforeach()
    target_compile_definitions(${name} PRIVATE ${TEST_DEFINES})
    semblance_compile_as_test(${name})
    if(label STREQUAL "ui")
        target_link_libraries(${name} PRIVATE Qt6::Widgets)
        target_precompile_headers(${name} REUSE_FROM semblance_test_headers_widgets)
    else()
        target_precompile_headers(${name} REUSE_FROM semblance_test_headers_core)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    if(NOT TARGET ${label}_tests)
        add_custom_target(${label}_tests)
        # A test that finds no models passes over what needs them.
        add_dependencies(${label}_tests semblance_models)
    endif()
    add_dependencies(${label}_tests ${name})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 300)
    endif()
    # Qt Test ends a function after five minutes, whatever the test as a whole may take.
    math(EXPR milliseconds "${TEST_TIMEOUT} * 1000")
    set_tests_properties(${name} PROPERTIES
        LABELS ${label} TIMEOUT ${TEST_TIMEOUT}
        ENVIRONMENT "QTEST_FUNCTION_TIMEOUT=${milliseconds};QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;SEMBLANCE_SOURCE_DIR=${CMAKE_SOURCE_DIR};SEMBLANCE_MODELS=${CMAKE_BINARY_DIR}/share/semblance/models;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/leaks.supp:print_suppressions=0")
endfunction()
