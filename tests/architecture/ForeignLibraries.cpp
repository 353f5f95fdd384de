// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/ForeignLibraries.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace semblance::tests {

namespace {

struct Library
{
    const char* name;
    /// How its headers begin.
    const char* prefix;
    /// Rooms, or the folder above several, with a blank between them.
    const char* rooms;
};

constexpr std::array kLibraries = {
    Library{"OpenCV", "opencv2/", "foundation/imaging imagery matching"},
    Library{"dlib", "dlib/", "matching/models"},
    Library{"Highway", "hwy/", "matching/layers matching/scan"},
    Library{"xxHash", "xxhash", "foundation"},
    Library{"libvips", "vips/", "foundation/imaging"},
    Library{"FFmpeg", "libav", "foundation/imaging imagery/video"},
    Library{"FFmpeg", "libsw", "foundation/imaging imagery/video"},
    Library{"Exiv2", "exiv2/", "imagery/metadata"},
    Library{"zlib", "zlib", "imagery/metadata"},
    Library{"libsodium", "sodium", "foundation/crypto"},
    Library{"SQLite", "sqlite3", "storage/sqlite"},
    Library{"expected", "tl/", "foundation"},
    Library{"JSON for Modern C++", "nlohmann/",
            "imagery matching/networks matching/models app/semblance-cli"},
    Library{"pugixml", "pugixml", "matching/networks"},
    Library{"CLI11", "CLI/", "app/semblance-cli"},
    // Nothing else reaches a network: neither the engine nor a screen can name app/packs.
    Library{"libcurl", "curl/", "app/packs"},
    Library{"XCB", "xcb/", "app/desktop"},
};

} // namespace

QString foreignLibraryOf(const QString& header)
{
    const auto* found = std::ranges::find_if(kLibraries, [&header](const Library& library) {
        return header.startsWith(QLatin1String(library.prefix));
    });
    return found == kLibraries.end() ? QString() : QString::fromLatin1(found->name);
}

bool mayName(const QString& room, const QString& library)
{
    return std::ranges::any_of(kLibraries, [&](const Library& known) {
        const QStringList places = QString::fromLatin1(known.rooms).split(QLatin1Char(' '));
        return library == QLatin1String(known.name) &&
               std::ranges::any_of(places, [&room](const QString& place) {
                   return room == place || room.startsWith(place + QLatin1Char('/'));
               });
    });
}

} // namespace semblance::tests
