# SPDX-License-Identifier: GPL-3.0-or-later
# One binary per tested class: tst_NAME.cpp → ctest tst_NAME, label `engine`, `ui`, `flow` or `architecture`.
# The target `LABEL_tests` builds all of a label.
#
#   semblance_add_test(engine tst_Sha256.cpp USES foundation/crypto)
function(semblance_add_test label source)
    cmake_parse_arguments(TEST "" "TIMEOUT" "USES;LINKS;DEFINES" ${ARGN})
    get_filename_component(name "${source}" NAME_WE)
    add_executable(${name} ${source})
    set_target_properties(${name} PROPERTIES
        AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_link_libraries(${name} PRIVATE semblance::flags semblance_tests_support Qt6::Test ${TEST_LINKS})
    foreach(used IN LISTS TEST_USES)
        semblance_room_target(${used} usedTarget)
        target_link_libraries(${name} PRIVATE ${usedTarget})
    endforeach()
    target_compile_definitions(${name} PRIVATE ${TEST_DEFINES})
    add_test(NAME ${name} COMMAND ${name})
    if(NOT TARGET ${label}_tests)
        add_custom_target(${label}_tests)
    endif()
    add_dependencies(${label}_tests ${name})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 300)
    endif()
    set_tests_properties(${name} PROPERTIES
        LABELS ${label} TIMEOUT ${TEST_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;SEMBLANCE_SOURCE_DIR=${CMAKE_SOURCE_DIR};SEMBLANCE_MODELS=${CMAKE_BINARY_DIR}/share/semblance/models;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/leaks.supp:print_suppressions=0")
endfunction()
