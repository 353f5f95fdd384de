// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/models/ModelPack.h"

#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

namespace semblance::tests {

/// A temporary pack of made-up models: manifests are real, weights are a few bytes.
class PackFixture
{
public:
    PackFixture()
    {
        std::filesystem::create_directories(folders().defaultPack);
        write("detect", "detection", "onnx");
        write("points", "landmarks", "onnx");
        write("face-a", "embedding", "onnx");
        write("face-b", "embedding", "onnx");
        write("pose", "headPose", "onnx");
        writeJson(folders().defaultPack / "engine.json", engine());
    }

    matching::ModelFolders folders() const
    {
        const std::filesystem::path root = m_root.path().toStdString();
        return {root / "default", root / "own"};
    }
    std::filesystem::path root() const { return m_root.path().toStdString(); }

    static nlohmann::json engine()
    {
        return {{"format", 1},           {"id", "test-1"},     {"detector", "detect"},
                {"landmarks", "points"}, {"headPose", "pose"}, {"embedders", {"face-a", "face-b"}}};
    }

    static nlohmann::json manifest(const std::string& id, const std::string& job,
                                   const std::string& runtime)
    {
        nlohmann::json json = {{"format", 1},
                               {"id", id},
                               {"job", job},
                               {"runtime", runtime},
                               {"files", {{{"name", id + ".bin"}, {"sha256", hashOf(id)}}}},
                               {"input",
                                {{"width", 112},
                                 {"height", 112},
                                 {"channels", "rgb"},
                                 {"mean", {127, 127, 127}},
                                 {"divisor", {128, 128, 128}}}},
                               {"outputSize", job == "headPose" ? 198 : 512},
                               {"sourcePackage", "made up"},
                               {"licence", "none"},
                               {"measuredAccuracy", ""}};
        if (job == "embedding") {
            json["metric"] = "cosine";
            json["alignmentPoints"] = {{38, 52}, {74, 52}, {56, 72}, {42, 92}, {71, 92}};
            json["ruler"] = {{"nonMatedMean", 0.0}, {"matedMean", 0.6}, {"weight", 1.0}};
        }
        return json;
    }

    static void writeJson(const std::filesystem::path& path, const nlohmann::json& json)
    {
        writeText(path, json.dump(4));
    }

    static void writeText(const std::filesystem::path& path, const std::string& text)
    {
        const auto* bytes = reinterpret_cast<const std::byte*>(text.data());
        const auto written = writeFileAtomically(path, Bytes(bytes, bytes + text.size()));
        Q_ASSERT(written);
    }

    /// The weights of model `id` are the id's own letters.
    static std::string hashOf(const std::string& text)
    {
        return Sha256::of({reinterpret_cast<const std::byte*>(text.data()), text.size()}).hex();
    }

private:
    void write(const std::string& id, const std::string& job, const std::string& runtime) const
    {
        const auto folder = folders().defaultPack;
        writeText(folder / (id + ".bin"), id);
        writeJson(folder / (id + ".model.json"), manifest(id, job, runtime));
    }

    QTemporaryDir m_root;
};

} // namespace semblance::tests
