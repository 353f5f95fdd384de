// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/networks/IrGraph.h"

#include "matching/networks/TensorShape.h"

#include <opencv2/core.hpp>

#include <charconv>
#include <cstring>
#include <pugixml.hpp>
#include <stdexcept>

namespace semblance::matching {

namespace {

constexpr std::size_t kMaxLayers = 16'384;
constexpr int kMaxSide = 1 << 20;
constexpr int kMaxInteger = 4096;

std::runtime_error damaged(const std::string& what)
{
    return std::runtime_error("the description of the network " + what);
}

/// The next whole number of "1, 2"; `text` begins after it then.
long long takeInteger(std::string_view& text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == ','))
        text.remove_prefix(1);
    long long number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc())
        throw damaged("has no number where one should be");
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

std::vector<int> integersOf(std::string_view text, int low, int high)
{
    std::vector<int> values;
    while (!text.empty()) {
        const long long value = takeInteger(text);
        if (value < low || value > high)
            throw damaged("has a number out of range");
        values.push_back(static_cast<int>(value));
    }
    return values;
}

std::vector<int> shapeOf(const pugi::xml_node& layer)
{
    std::vector<int> shape;
    for (const auto& side : layer.child("output").child("port").children("dim")) {
        const auto sides = integersOf(side.child_value(), 1, kMaxSide);
        if (sides.size() != 1)
            throw damaged("has an output without a size");
        shape.push_back(sides.front());
    }
    return shape;
}

std::size_t place(const IrLayer& layer, const std::string& key)
{
    std::string_view text = layer.attribute(key);
    const long long value = takeInteger(text);
    if (value < 0)
        throw damaged("has a number out of range");
    return static_cast<std::size_t>(value);
}

/// Of a constant; empty where it holds other numbers than floats.
cv::Mat numbersOf(const IrLayer& layer, std::span<const std::byte> numbers)
{
    const std::string& type = layer.attribute("element_type");
    if (type != "f16" && type != "f32")
        return {};
    const int depth = type == "f16" ? CV_16F : CV_32F;
    const std::size_t count = numbersIn(layer.shape);
    const std::size_t offset = place(layer, "offset");
    const std::size_t size = place(layer, "size");
    cv::Mat held(1, static_cast<int>(count), depth);
    if (size != count * held.elemSize())
        throw damaged("has a constant of another size than its shape says");
    if (offset > numbers.size() || size > numbers.size() - offset)
        throw std::runtime_error("the file of numbers ends before what its description names");
    std::memcpy(held.data, numbers.data() + offset, size);
    cv::Mat floats;
    held.convertTo(floats, CV_32F);
    return floats;
}

/// Whether `layer` only hands the numbers of another on.
bool isConversion(const IrLayer& layer)
{
    return layer.type == "Convert" && layer.attribute("destination_type") == "f32";
}

class IrReader
{
public:
    explicit IrReader(std::span<const std::byte> numbers) : m_numbers(numbers) {}

    IrGraph read(const pugi::xml_node& net)
    {
        readEdges(net.child("edges"));
        for (const auto& layer : net.child("layers").children("layer"))
            readLayer(layer);
        if (m_graph.layers.empty())
            throw damaged("names no layer");
        return std::move(m_graph);
    }

private:
    /// A layer's id, and the number of one of its ports.
    using Port = std::pair<int, int>;

    void readEdges(const pugi::xml_node& edges);
    void readLayer(const pugi::xml_node& node);

    std::span<const std::byte> m_numbers;
    std::map<Port, int> m_sources;
    std::map<int, std::size_t> m_indices;
    IrGraph m_graph;
};

void IrReader::readEdges(const pugi::xml_node& edges)
{
    for (const auto& edge : edges.children("edge")) {
        const Port to = {edge.attribute("to-layer").as_int(-1),
                         edge.attribute("to-port").as_int(-1)};
        m_sources[to] = edge.attribute("from-layer").as_int(-1);
    }
}

void IrReader::readLayer(const pugi::xml_node& node)
{
    if (m_graph.layers.size() >= kMaxLayers)
        throw damaged("names more layers than are read");
    const int id = node.attribute("id").as_int(-1);
    IrLayer layer;
    layer.name = node.attribute("name").as_string();
    layer.type = node.attribute("type").as_string();
    for (const auto& each : node.child("data").attributes())
        layer.attributes[each.name()] = each.value();
    layer.shape = shapeOf(node);
    for (const auto& port : node.child("input").children("port")) {
        const auto source = m_sources.find({id, port.attribute("id").as_int(-1)});
        const auto index =
            source == m_sources.end() ? m_indices.end() : m_indices.find(source->second);
        if (index == m_indices.end())
            throw damaged("lets a layer take what no layer before it gives");
        layer.inputs.push_back(index->second);
    }
    if (layer.type == "Const")
        layer.numbers = numbersOf(layer, m_numbers);
    else if (isConversion(layer) && layer.inputs.size() == 1)
        layer.numbers = m_graph.layers[layer.inputs.front()].numbers;
    if (layer.isHeld() && layer.numbers.total() != numbersIn(layer.shape))
        throw damaged("converts a constant into another size");
    if (!m_indices.emplace(id, m_graph.layers.size()).second)
        throw damaged("has two layers of one number");
    m_graph.layers.push_back(std::move(layer));
}

} // namespace

const std::string& IrLayer::attribute(const std::string& key) const
{
    const auto found = attributes.find(key);
    if (found == attributes.end())
        throw damaged("lacks \"" + key + "\" of a layer of the type " + type);
    return found->second;
}

std::vector<int> IrLayer::integers(const std::string& key, std::size_t count) const
{
    auto values = integersOf(attribute(key), 0, kMaxInteger);
    if (values.size() != count)
        throw damaged("has another number of \"" + key + "\" than is read");
    return values;
}

IrGraph readIrGraph(std::span<const std::byte> description, std::span<const std::byte> numbers)
{
    pugi::xml_document document;
    const auto parsed = document.load_buffer(description.data(), description.size());
    if (!parsed)
        throw std::runtime_error(std::string("not XML: ") + parsed.description());
    const auto net = document.child("net");
    const int version = net.attribute("version").as_int();
    if (version != 10 && version != 11)
        throw std::runtime_error("not OpenVINO's description of a network, version 10 or 11");
    return IrReader(numbers).read(net);
}

} // namespace semblance::matching
