# SPDX-License-Identifier: GPL-3.0-or-later
# One library per folder. `USES` names the folders it may include; what it links privately from outside
# stands after `PRIVATE`, what its headers need from outside after `PUBLIC`. `MOC` for folders with Q_OBJECT.
#
#   semblance_add_room(matching/detection
#       SOURCES FaceDetector.cpp
#       USES foundation matching/models
#       PRIVATE opencv_dnn)
#
# The folder matching/detection becomes the target semblance_matching_detection.
function(semblance_room_target folder result)
    string(REPLACE "/" "_" name "${folder}")
    string(REPLACE "-" "_" name "${name}")
    set(${result} "semblance_${name}" PARENT_SCOPE)
endfunction()

function(semblance_join_files target)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ${SEMBLANCE_UNITY})
    if(SEMBLANCE_UNITY)
        # Meant for types of headers; joined files are no headers.
        target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    endif()
endfunction()

function(semblance_add_room folder)
    cmake_parse_arguments(ROOM "MOC" "" "SOURCES;USES;PRIVATE;PUBLIC" ${ARGN})
    if(ROOM_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "semblance_add_room(${folder}): unknown ${ROOM_UNPARSED_ARGUMENTS}")
    endif()
    semblance_room_target(${folder} target)
    add_library(${target} STATIC ${ROOM_SOURCES})
    if(folder MATCHES "^(ui|app)")
        target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}")
    else()
        target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}/engine")
    endif()
    semblance_join_files(${target})
    target_link_libraries(${target} PRIVATE semblance::flags)
    foreach(used IN LISTS ROOM_USES)
        semblance_room_target(${used} usedTarget)
        target_link_libraries(${target} PUBLIC ${usedTarget})
    endforeach()
    target_link_libraries(${target} PUBLIC ${ROOM_PUBLIC} PRIVATE ${ROOM_PRIVATE})
    # Rooms of screens share one reading of Qt's headers. The preset `dev` does without, so that a missing include is
    # noticed.
    if("Qt6::Widgets" IN_LIST ROOM_PUBLIC)
        target_precompile_headers(${target} REUSE_FROM semblance_ui_headers)
    endif()
    if(ROOM_MOC)
        set_target_properties(${target} PROPERTIES AUTOMOC ON)
    endif()
endfunction()
