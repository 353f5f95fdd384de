// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/networks/QuantisedWeights.h"

#include "matching/networks/TensorShape.h"

#include <nlohmann/json.hpp>

#include <cstring>

namespace semblance::matching {

namespace {

/// Takes bytes off the front and never reads past the end.
class ByteReader
{
public:
    explicit ByteReader(const Bytes& bytes) : m_bytes(bytes) {}

    const std::byte* take(std::size_t count)
    {
        if (count > m_bytes.size() - m_at)
            throw std::runtime_error("the file of numbers is shorter than its contents say");
        const std::byte* start = m_bytes.data() + m_at;
        m_at += count;
        return start;
    }
    bool isAtEnd() const { return m_at == m_bytes.size(); }

private:
    const Bytes& m_bytes;
    std::size_t m_at = 0;
};

cv::Mat emptyTensor(const nlohmann::json& entry)
{
    const auto shape = entry.at("shape").get<std::vector<int>>();
    numbersIn(shape);
    // OpenCV has no 1-d matrix.
    return shape.size() == 1 ? cv::Mat(1, shape[0], CV_32F) : cv::Mat(shape, CV_32F);
}

cv::Mat readTensor(const nlohmann::json& entry, ByteReader& reader)
{
    cv::Mat tensor = emptyTensor(entry);
    auto* values = tensor.ptr<float>();
    if (!entry.contains("quantization")) {
        const std::size_t size = tensor.total() * sizeof(float);
        std::memcpy(values, reader.take(size), size);
        return tensor;
    }
    const auto& quantization = entry.at("quantization");
    if (quantization.at("dtype").get<std::string>() != "uint8")
        throw std::runtime_error("a tensor is kept in something else than 8 bits");
    const auto scale = quantization.at("scale").get<double>();
    const auto offset = quantization.at("min").get<double>();
    const std::byte* bytes = reader.take(tensor.total());
    for (std::size_t i = 0; i < tensor.total(); ++i)
        values[i] = static_cast<float>(scale * std::to_integer<int>(bytes[i]) + offset);
    return tensor;
}

Tensors readTensors(const nlohmann::json& contents, ByteReader& reader)
{
    Tensors tensors;
    for (const auto& group : contents) {
        for (const auto& entry : group.at("weights"))
            tensors[entry.at("name").get<std::string>()] = readTensor(entry, reader);
    }
    return tensors;
}

} // namespace

Result<Tensors> readQuantisedWeights(const Bytes& contents, const Bytes& numbers,
                                     const std::string& subject)
{
    const auto* text = reinterpret_cast<const char*>(contents.data());
    try {
        ByteReader reader(numbers);
        Tensors tensors = readTensors(nlohmann::json::parse(text, text + contents.size()), reader);
        if (!reader.isAtEnd())
            throw std::runtime_error("the file of numbers is longer than its contents say");
        return tensors;
    } catch (const std::exception& error) {
        return failure(ErrorCode::ModelIncompatible, Stage::Models, subject,
                       std::string("its weights cannot be read (") + error.what() + ")");
    }
}

} // namespace semblance::matching
