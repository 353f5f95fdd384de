# SPDX-License-Identifier: GPL-3.0-or-later
# Each outside library with its purpose; packaging/setup.sh installs them on Debian 12.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(OpenCV 4.6 REQUIRED COMPONENTS core imgproc dnn objdetect video)  # pixels, neural networks, registration
find_package(dlib REQUIRED)                                             # 68-point shape predictor
find_package(nlohmann_json 3.11 REQUIRED)                               # manifests, records, --json
find_package(pugixml 1.13 REQUIRED)                                     # descriptions of OpenVINO networks
find_package(CLI11 REQUIRED)                                            # the command line
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Sql Svg LinguistTools Test)
pkg_check_modules(AVCODEC REQUIRED IMPORTED_TARGET libavcodec libavutil)  # what H.264 leaves of an image, for evaluation
pkg_check_modules(AVFORMAT REQUIRED IMPORTED_TARGET libavformat libavcodec libavutil libswscale)  # video
pkg_check_modules(EXIV2 REQUIRED IMPORTED_TARGET exiv2>=0.27)            # EXIF, XMP and IPTC
pkg_check_modules(ZLIB REQUIRED IMPORTED_TARGET zlib)                   # compressed texts of PNG files
pkg_check_modules(VIPS REQUIRED IMPORTED_TARGET vips-cpp>=8.14)          # decoding of every image format
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium>=1.0.18)     # SHA-256
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3>=3.37)        # migrations, backups, integrity checks
pkg_check_modules(XCB REQUIRED IMPORTED_TARGET xcb>=1.14)                # whether the display answers
pkg_check_modules(CURL REQUIRED IMPORTED_TARGET libcurl>=7.85)          # optional packs of models, from their makers
pkg_check_modules(HWY REQUIRED IMPORTED_TARGET libhwy>=1.0)             # vector instructions of every processor
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash>=0.8)        # checksums of rows
find_path(EXPECTED_INCLUDE_DIR tl/expected.hpp REQUIRED)                 # Result<T>
add_library(semblance_expected INTERFACE)
target_include_directories(semblance_expected SYSTEM INTERFACE "${EXPECTED_INCLUDE_DIR}")

# OpenCV's headers come in as system headers, so that our warnings are about our code.
add_library(semblance_opencv INTERFACE)
target_include_directories(semblance_opencv SYSTEM INTERFACE ${OpenCV_INCLUDE_DIRS})

qt_standard_project_setup()
set(CMAKE_AUTOMOC OFF)
set(CMAKE_AUTOUIC OFF)
# moc 6.4 cannot parse libstdc++'s <compare>; its include guard keeps moc, and only moc, out of it.
set(CMAKE_AUTOMOC_MOC_OPTIONS -D_COMPARE)
