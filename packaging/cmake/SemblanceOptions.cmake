# SPDX-License-Identifier: GPL-3.0-or-later
option(SEMBLANCE_TESTS "Build the tests" ON)
option(SEMBLANCE_BENCHMARKS "Build the programs of tests/benchmarks" ON)
option(SEMBLANCE_WARNINGS_AS_ERRORS "Stop at the first compiler warning" ON)
option(SEMBLANCE_UNITY "Compile each library in few large units: a clean build takes less, a change more" OFF)
option(SEMBLANCE_FUZZERS "Build the programs of tests/fuzz that look for bad input (clang)" OFF)
set(SEMBLANCE_SANITIZE "" CACHE STRING "Comma-separated sanitizers, e.g. address,undefined")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(SEMBLANCE_CCACHE ccache)
if(SEMBLANCE_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${SEMBLANCE_CCACHE}")
endif()
