// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/VideoFile.h"
#include "support/SyntheticClip.h"

#include <QString>
#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <string>

namespace semblance::tests {

/// Of a whole file.
inline std::string content(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// What came of a file, in short; the same for the same bytes.
inline std::string fateOf(const std::filesystem::path& path)
{
    auto video = imagery::VideoFile::open(path);
    if (!video)
        return std::string(name(video.error().code));
    const auto index = (*video)->scan();
    if (!index)
        return std::string(name(index.error().code));
    (*video)->useIndex(*index);
    std::string fate = std::to_string((*index)->size()) + " frames:";
    for (std::size_t i = 0; i < (*index)->size(); ++i) {
        const auto frame = (*video)->frame(i);
        if (!frame) {
            fate += " " + std::string(name(frame.error().code));
            continue;
        }
        std::uint32_t sum = 0;
        for (std::int64_t b = 0; b < frame->image.strideBytes() * frame->image.heightPx(); ++b)
            sum = sum * 31 + frame->image.data()[b];
        fate += " " + std::to_string(sum) + (frame->isConcealed ? "!" : "");
    }
    return fate;
}

/// Files of videos, whole or broken, in a folder that goes with the test.
class ClipFolder
{
protected:
    std::filesystem::path place(const std::string& name) const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    std::filesystem::path clip(const ClipRecipe& recipe, const std::string& name) const
    {
        const std::string fault = writeClip(place(name), recipe);
        if (!fault.empty())
            qFatal("%s: %s", name.c_str(), fault.c_str());
        return place(name);
    }
    std::filesystem::path written(const std::string& bytes, const std::string& name) const
    {
        std::ofstream(place(name), std::ios::binary) << bytes;
        return place(name);
    }

    QTemporaryDir m_folder;
};

} // namespace semblance::tests
