// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/SyntheticClip.h"

#include <QString>
#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <string>

namespace semblance::tests {

inline std::string content(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
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
