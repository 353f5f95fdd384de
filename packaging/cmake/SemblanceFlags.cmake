# SPDX-License-Identifier: GPL-3.0-or-later
# Every compiler and linker flag of the project, in one INTERFACE target.
add_library(semblance_flags INTERFACE)
add_library(semblance::flags ALIAS semblance_flags)

target_compile_options(semblance_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
    -Wconversion -Wno-sign-conversion -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough -Wswitch-enum
    -fstack-protector-strong
    # gcc 12 sees overflows that are not there in inlined std::vector and std::string (GCC bugs 105329, 105651).
    -Wno-stringop-overflow -Wno-restrict)
if(SEMBLANCE_WARNINGS_AS_ERRORS)
    target_compile_options(semblance_flags INTERFACE -Werror)
endif()

if(SEMBLANCE_SANITIZE)
    target_compile_options(semblance_flags INTERFACE
        -fsanitize=${SEMBLANCE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer
        # gcc's own manual: instrumented code brings false alarms of this kind.
        -Wno-maybe-uninitialized)
    target_link_options(semblance_flags INTERFACE -fsanitize=${SEMBLANCE_SANITIZE})
else()
    target_compile_definitions(semblance_flags INTERFACE
        $<$<CONFIG:Release>:_FORTIFY_SOURCE=2> $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
endif()
target_link_options(semblance_flags INTERFACE -Wl,-z,relro,-z,now)

target_compile_definitions(semblance_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS)
